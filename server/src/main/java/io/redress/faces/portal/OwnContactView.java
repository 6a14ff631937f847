package io.redress.faces.portal;

import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import java.util.Optional;

/**
 * The form in which somebody changes how the house reaches them; another address has a form of its
 * own, for it counts only once it is confirmed.
 *
 * @param action address that the form is sent to
 * @param addressAction address that the wish for another e-mail address is sent to
 * @param back the page of everything
 */
public record OwnContactView(
    String action,
    FieldView name,
    FieldView phone,
    ChoiceView language,
    String addressAction,
    String address,
    FieldView newAddress,
    Optional<NoteView> note,
    String back) {}
