-- binary packing
-- expect: string has no 'pack'
return string.pack("i", 1)
