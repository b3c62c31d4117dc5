-- running a command
-- expect: nothing is called 'os'
os.execute("true")
