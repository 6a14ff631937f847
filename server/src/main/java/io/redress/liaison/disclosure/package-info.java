/**
 * What a brand is told of a case: each fact goes or stays, by its kind or by what a person chose
 * with a reason, and what went is kept word for word with the request.
 *
 * <p>It knows no case: facts come in as values. The same function answers before the request is
 * sent and when it is, and whatever a brand is given is read from what was kept then.
 */
@NullMarked
@NamedInterface("disclosure")
package io.redress.liaison.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
