/**
 * What a house gives beyond what anybody owes, and within which limits: per role and currency, with
 * a second person above, and by itself when one of its promises breaks. Limits are kept version by
 * version. Nothing here decides about rights.
 */
@NullMarked
@NamedInterface("goodwill")
package io.redress.cases.goodwill;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
