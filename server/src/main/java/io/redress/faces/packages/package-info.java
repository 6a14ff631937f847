/**
 * What a brand gets to keep of a request: one paper to read, and one ZIP with the photos and papers
 * that go with it. Both are made from what the brand was told, and from nothing else.
 */
@NullMarked
package io.redress.faces.packages;

import org.jspecify.annotations.NullMarked;
