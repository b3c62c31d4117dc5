-- reaching for coroutines, whose chain crashes Lua 5.4.4
-- expect: nothing is called 'coroutine'
return coroutine
