package io.gantry.project.element;

/** What kind of thing an element is; the union of what published rules name. */
enum ElementCategory {
    /** 用地: review, approval and supply of land. */
    LAND,
    /** 用林用草. */
    FOREST,
    /** 用海. */
    SEA,
    /** 用能: energy consumption quota. */
    ENERGY,
    /** 环评: environmental assessment and capacity. */
    ENVIRONMENT,
    /** 资金: funds in place. */
    FUNDS,
    /** 规划报建: planning permits. */
    PLANNING,
    /** 征地拆迁: demolition and resettlement. */
    DEMOLITION,
    /** 水电气热网配套: water, power, gas, heat, network. */
    UTILITIES,
    /** 审批许可: other approvals, such as the construction permit. */
    APPROVALS,
    /** 设计. */
    DESIGN,
    /** 安全. */
    SAFETY
}
