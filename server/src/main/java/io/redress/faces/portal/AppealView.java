package io.redress.faces.portal;

import io.redress.faces.shared.FieldView;

/**
 * Asking the house to look at it again.
 *
 * @param action address it is posted to
 * @param back address of the case
 */
public record AppealView(String action, String back, String goods, FieldView words) {}
