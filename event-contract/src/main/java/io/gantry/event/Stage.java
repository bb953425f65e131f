package io.gantry.event;

/** How far a project has come: 签约 → 注册 → 落地 → 开工 → 竣工 → 投产. */
public enum Stage {
    /** 签约: the agreement is signed. */
    SIGNED,
    /** 注册: the company is registered. */
    REGISTERED,
    /** 落地: land is taken or the project is approved. */
    LANDED,
    /** 开工: construction has started. */
    STARTED,
    /** 竣工: construction is completed and accepted. */
    COMPLETED,
    /** 投产: in production. */
    IN_PRODUCTION
}
