-- a frontier without its set
-- expect: without a [set]
return ("a"):find("%f")
