/**
 * Kept decisions, told again: made once more by the rules they were made with, and compared with
 * what the rules of today would say. Nothing here changes a decision.
 */
@NullMarked
@NamedInterface("review")
package io.redress.cases.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
