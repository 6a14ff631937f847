/** Imports over REST, and the addresses that shop systems send to. */
@NullMarked
package io.redress.imports.web;

import org.jspecify.annotations.NullMarked;
