package io.redress.people.access;

/**
 * A kind of value that a session may keep; what is not named by one is refused.
 *
 * @param name how it is called where sessions are kept; never changed once it was used
 * @param type a record, enum or text, written as JSON
 */
public record SessionType(String name, Class<?> type) {}
