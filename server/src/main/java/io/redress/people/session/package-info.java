/** What a browser is remembered by, kept in the database so that all nodes know it. */
@NullMarked
@NamedInterface("session")
package io.redress.people.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
