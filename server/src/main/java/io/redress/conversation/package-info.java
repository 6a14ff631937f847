/**
 * What is said about a case: sealed threads per party, and the letters that carry it to people.
 *
 * <p>A thread belongs to one party; nothing here shows words of one thread to a reader of another.
 * Words can be erased, the digest that a case keeps of them stays. Letters are composed from
 * message keys and typed values in the reader's language; mails are kept on a staff page when no
 * mail server is set. The module must never decide whether or when something is said.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "platform", "language"})
package io.redress.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
