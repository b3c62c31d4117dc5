Lua the first byte of bytecode
-- expect: this is bytecode
