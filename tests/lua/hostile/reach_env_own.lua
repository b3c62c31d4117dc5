-- an environment of one's own holds no more
-- expect: attempt to index a nil value
local _ENV = {} ; os.exit()
