-- turning a function into bytecode
-- expect: string has no 'dump'
return string.dump(function() end)
