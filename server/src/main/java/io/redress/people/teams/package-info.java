/**
 * Teams of the merchant's staff, and what each of its people can take: brands, kinds of goods,
 * languages, and up to which amount.
 *
 * <p>It says what people can do and never whether a case is theirs: that is decided beside the
 * cases.
 */
@NullMarked
@NamedInterface("teams")
package io.redress.people.teams;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
