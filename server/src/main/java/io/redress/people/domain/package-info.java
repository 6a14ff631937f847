/** Passwords that are good enough, and the written form of links and API keys. */
@NullMarked
package io.redress.people.domain;

import org.jspecify.annotations.NullMarked;
