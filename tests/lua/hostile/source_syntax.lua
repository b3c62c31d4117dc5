-- a text that is no Lua
-- expect: near
return return
