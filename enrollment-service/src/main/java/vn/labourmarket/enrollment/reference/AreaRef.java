package vn.labourmarket.enrollment.reference;

import java.util.UUID;

/** An area: its lasting id and its code. */
public record AreaRef(UUID id, String code) {}
