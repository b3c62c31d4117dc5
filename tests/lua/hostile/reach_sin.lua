-- mathematics of the C library
-- expect: math has no 'sin'
return math.sin(1)
