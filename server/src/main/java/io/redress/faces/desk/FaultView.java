package io.redress.faces.desk;

/**
 * A page that cannot be shown.
 *
 * @param title what happened
 * @param text that nothing is lost, and what helps
 * @param code short code to quote; may be empty
 * @param home where to go on
 */
public record FaultView(String title, String text, String code, String home) {}
