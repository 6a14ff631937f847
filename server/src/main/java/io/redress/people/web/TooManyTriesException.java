package io.redress.people.web;

import org.springframework.security.core.AuthenticationException;

/** Somebody tries too fast; the password was not even looked at. */
final class TooManyTriesException extends AuthenticationException {
  private static final long serialVersionUID = 1L;

  TooManyTriesException() {
    super("Too many tries; wait a moment.");
  }
}
