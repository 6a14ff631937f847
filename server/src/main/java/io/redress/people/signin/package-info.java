/**
 * How staff prove who they are: passwords, second factors, one-time links, their sign-ins, and what
 * happened with an account.
 */
@NullMarked
@NamedInterface("signin")
package io.redress.people.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
