import Shell

shellMain()
