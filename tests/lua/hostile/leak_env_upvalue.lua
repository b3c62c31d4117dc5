-- a hook that replaces its environment
-- expect: assigns '_ENV'
return function() _ENV = {} end
