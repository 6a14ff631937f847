package io.redress.faces.desk;

import io.redress.faces.shared.FieldView;

/**
 * The door of the desk.
 *
 * @param error why it stays closed, and how many tries are left; empty at first
 */
public record SignInView(String action, FieldView email, FieldView password, String error) {}
