-- bytecode announced in the first line
-- expect: near
#!/usr/bin/lua
return 1
