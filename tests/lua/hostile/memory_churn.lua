-- tables made and dropped
-- expect: ran past|wore out
while true do local _ = { {}, {}, {}, {}, {}, {}, {}, {} } end
