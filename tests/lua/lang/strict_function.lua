-- Nor by a function without `local`.
function helper() end -- expect error: 'helper' is not local
