-- the same with rawset
-- expect: frozen
rawset(string, "upper", 1)
