package io.redress.faces.portal;

import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import java.util.Optional;

/**
 * The first page: one order, two fields, and the other doors.
 *
 * @param action address the pair is posted to
 * @param linkAction address of the same form when a link is wanted instead
 * @param note something to say first, such as too many tries
 */
public record FindView(
    String action,
    String linkAction,
    FieldView order,
    FieldView contact,
    Optional<NoteView> note) {}
