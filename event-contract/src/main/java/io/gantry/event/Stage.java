package io.gantry.event;

/** How far a project has come, in order. The published funnel is 签约 → 注册 → 落地 → 开工 → 竣工 → 投产. */
public enum Stage {
    /** 谋划: an idea with a place in the plans. */
    PLANNED,
    /** 洽谈: being negotiated. */
    NEGOTIATING,
    /** 签约: the agreement is signed. */
    SIGNED,
    /** 注册: the company is registered. */
    REGISTERED,
    /** 落地: land is taken or the project is approved. */
    SITE_SECURED,
    /** 前期: approvals, design and tenders under way. */
    PREPARING,
    /** 开工: construction has started. */
    STARTED,
    /** 在建: under construction. */
    UNDER_CONSTRUCTION,
    /** 竣工: construction is completed and accepted. */
    COMPLETED,
    /** 投产: in production. */
    IN_PRODUCTION,
    /** 达产: at full capacity. */
    FULL_PRODUCTION
}
