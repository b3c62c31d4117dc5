-- %f, which follows the locale
-- expect: whole numbers only
return ("%.3f"):format(1.5)
