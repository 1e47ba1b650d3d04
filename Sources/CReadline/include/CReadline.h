// GNU readline behind a few functions.
//
// Readline keeps its whole state in global variables, which Swift 6 refuses to touch, rightly. This target owns them:
// Swift sees only the functions below. All of them belong to the main thread, except the signal handlers themselves.
#pragma once

#include "Editor.h"
#include "Patience.h"
#include "Signals.h"
