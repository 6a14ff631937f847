package io.redress.faces.portal;

import io.redress.faces.shared.NoteView;
import java.util.Optional;

/**
 * What somebody may ask of her own data.
 *
 * @param note what was just asked for, or that nobody is known here yet
 * @param isKnown whether it is known whose data is meant
 * @param download address that hands out the copy; only for who came by the letter
 */
public record DataView(Optional<NoteView> note, boolean isKnown, Optional<String> download) {}
