package io.redress.people.signin;

/** Why a password is not taken. */
public enum PasswordFault {
  TOO_SHORT,
  TOO_LONG,
  TOO_EVEN,
  NEARLY_A_NAME,
  BREACHED
}
