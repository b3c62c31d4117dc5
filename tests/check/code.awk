# code.awk: C without comments, strings and characters, line for line; with
# named=1 each line begins with its file and number.
FNR == 1 { comment = 0 }
{
    out = ""; n = length($0); i = 1
    while (i <= n) {
        two = substr($0, i, 2); c = substr($0, i, 1)
        if (comment) {
            if (two == "*/") { comment = 0; i += 2 } else i++
        } else if (two == "/*") { comment = 1; i += 2; out = out " "
        } else if (two == "//") { break
        } else if ((c == "\"" || c == "'") && $0 !~ /^[ \t]*#[ \t]*include/) {
            q = c; i++
            while (i <= n && substr($0, i, 1) != q) i += substr($0, i, 1) == "\\" ? 2 : 1
            i++; out = out q q
        } else { out = out c; i++ }
    }
    print (named ? FILENAME ":" FNR ": " : "") out
}
