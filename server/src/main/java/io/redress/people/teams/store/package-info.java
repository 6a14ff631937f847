/** The tables of teams and of what people can take. */
@NullMarked
package io.redress.people.teams.store;

import org.jspecify.annotations.NullMarked;
