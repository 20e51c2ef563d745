package vn.labourmarket.platform.sample;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record WriteNote(@NotBlank @Size(max = 40) String text, long count) {}
