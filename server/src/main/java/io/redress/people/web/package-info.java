/** The doors: which request is whose, sign-in, links, keys, and the headers of every answer. */
@NullMarked
package io.redress.people.web;

import org.jspecify.annotations.NullMarked;
