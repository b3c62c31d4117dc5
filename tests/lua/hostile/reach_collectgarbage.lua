-- reaching for the collector
-- expect: nothing is called 'collectgarbage'
return collectgarbage
