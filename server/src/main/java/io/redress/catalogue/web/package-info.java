/** Brands, categories and products by REST. */
@NullMarked
@NamedInterface("web")
package io.redress.catalogue.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
