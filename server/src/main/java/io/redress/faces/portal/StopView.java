package io.redress.faces.portal;

import io.redress.faces.shared.FieldView;

/**
 * The question before a request is taken back.
 *
 * @param action address it is posted to
 * @param back address of the case
 * @param error why it was not taken back; empty when it was not refused
 */
public record StopView(String action, String back, String goods, FieldView words, String error) {}
