#pragma once
#include "Training/Pieces/PieceStyles.h"
#include "Training/Pieces/RenderedPieces.h"

namespace sceneheard {

/// Writes one of a style's pieces: chords from its progressions, parts from its patterns, a tune made up over them,
/// played by people or by a machine. The same arguments give the same notes.
/// @param variant  0..piecesAStyle-1
/// @param number   which of the progressions, patterns and tunes are taken
RenderedPiece composePiece(const PieceStyle& style, int variant, Key key, unsigned number);

} // namespace sceneheard
