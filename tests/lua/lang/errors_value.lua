-- An error value that is no text prints as its type.
error({ code = 1 }) -- expect error: threw a table, not a message
