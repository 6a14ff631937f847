/** Who answers, who is there, what is used and what is closed, as pure functions. */
@NullMarked
package io.redress.liaison.accounts.domain;

import org.jspecify.annotations.NullMarked;
