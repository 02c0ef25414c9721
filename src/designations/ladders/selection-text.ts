const ja = {
  kept: (id: number) => `残した結果 No.${id}`,
  same: (asOf: string, sameDay: boolean) =>
    sameDay
      ? `同じ手順を${asOf}の時点でもう一度使うと、すべての区域で同じ結果になります`
      : `同じ手順を${asOf}の時点で使っても、すべての区域で同じ結果になります`,
  differs: (asOf: string, areas: number) => `同じ手順を${asOf}の時点で使うと、${areas}区域で結果が違います`,
  notRun: (asOf: string) => `この手順は、${asOf}の時点では使えません`,
  noArea: 'この区域なし',
};

const en: typeof ja = {
  kept: (id) => `Kept result No. ${id}`,
  same: (asOf, sameDay) =>
    sameDay
      ? `Run again as of ${asOf}, the same steps give the same in every area`
      : `As of ${asOf}, too, the same steps give the same in every area`,
  differs: (asOf, areas) => `As of ${asOf} the same steps give something else in ${areas} areas`,
  notRun: (asOf) => `These steps cannot be run as of ${asOf}`,
  noArea: 'no such area',
};

export const selectionText = { ja, en };
