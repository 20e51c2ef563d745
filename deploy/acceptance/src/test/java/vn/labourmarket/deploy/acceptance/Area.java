package vn.labourmarket.deploy.acceptance;

/** A province of some time: its code may belong to another one at another time. */
record Area(String id, String code) {}
