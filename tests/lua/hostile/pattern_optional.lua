-- thirty optional letters before thirty letters
-- expect: budget of
return (("a"):rep(30):find(("a?"):rep(30) .. ("a"):rep(30)))
