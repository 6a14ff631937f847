package io.redress.faces.portal;

import io.redress.faces.shared.FieldView;

/**
 * The form in which somebody says when not to be written to.
 *
 * @param action address that the form is sent to
 * @param state what holds now, in words
 * @param zone on which clock, in words
 * @param isSet whether there are quiet hours, which can be ended
 * @param back the page of everything
 */
public record OwnQuietView(
    String action,
    String state,
    String zone,
    FieldView from,
    FieldView to,
    boolean isSet,
    String back) {}
