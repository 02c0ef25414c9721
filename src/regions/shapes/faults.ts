import { type Refusal, refuse } from '../../kit/pure/fault.ts';
import type { Wording } from '../../kit/pure/wording.ts';

/** Why a file cannot be taken as boundaries: what is wrong, then what to do. */
const reasons = {
  'empty-file': {
    ja: 'このファイルには何も書かれていません。国土数値情報の行政区域データ（N03）を選んでください。',
    en: 'This file is empty. Choose the administrative areas (N03) of the National Land Numerical Information.',
  },
  'unknown-kind': {
    ja: '境界として読めない種類のファイルです。GeoJSON、TopoJSON、またはシェープファイルを入れたZIPを選んでください。',
    en: 'This kind of file holds no boundaries we can read. Choose GeoJSON, TopoJSON or a ZIP with a shapefile.',
  },
  'bare-shapefile': {
    ja: 'シェープファイルの .shp だけでは市町村が分かりません。.shp・.dbf・.prj を一つのZIPに入れて、もう一度選んでください。',
    en: 'A .shp alone does not say the municipalities. Put .shp, .dbf and .prj into one ZIP and choose it again.',
  },
  'no-dbf': {
    ja: 'シェープファイルの属性（.dbf）がZIPに入っていません。.shp・.dbf・.prj を一つのZIPに入れて、もう一度選んでください。',
    en: 'The ZIP lacks the attributes (.dbf) of the shapefile. Put .shp, .dbf and .prj into one ZIP and choose it again.',
  },
  'no-shapes-in-zip': {
    ja: 'ZIPの中に境界のファイル（.shp、.geojson、.topojson）がありません。国土数値情報からダウンロードしたZIPを、そのまま選んでください。',
    en: 'The ZIP holds no boundaries (.shp, .geojson, .topojson). Choose the ZIP as downloaded.',
  },
  'unsafe-names': {
    ja: 'ZIPの中に、外のフォルダを指す名前のファイルがあります。安全でないので開きません。国土数値情報から取り直してください。',
    en: 'A name inside the ZIP points to a folder outside it. It is not opened, for safety. Download it again from its publisher.',
  },
  'password-protected': {
    ja: 'このZIPはパスワードで保護されています。保護を外して、もう一度選んでください。',
    en: 'This ZIP is protected by a password. Take the protection off and choose it again.',
  },
  'too-large': {
    ja: '開くと300MBを超えるファイルです。全国ではなく、都道府県ごとのファイルを選んでください。',
    en: 'This file unpacks to more than 300 MB. Choose the file of one prefecture instead of the whole country.',
  },
  truncated: {
    ja: 'ファイルが途中で切れています。もう一度ダウンロードするか、コピーし直してください。',
    en: 'This file breaks off in the middle. Download or copy it again.',
  },
  damaged: {
    ja: 'ファイルの中身が壊れています。もう一度ダウンロードしてください。',
    en: 'The content of this file is damaged. Download it again.',
  },
  'unknown-letters': {
    ja: '文字として読めない部分があります。UTF-8で保存し直してください。',
    en: 'Part of this file is not text. Save it again as UTF-8.',
  },
  'wrong-json': {
    ja: 'JSONとして読めません。もう一度ダウンロードするか、GISのソフトから書き出し直してください。',
    en: 'This is not valid JSON. Download it again or export it again from your GIS.',
  },
  'not-boundaries': {
    ja: 'JSONですが、境界（GeoJSONのFeatureCollectionか、TopoJSON）ではありません。行政区域データ（N03）を選んでください。',
    en: 'This JSON holds no boundaries (a GeoJSON FeatureCollection or TopoJSON). Choose the administrative areas (N03).',
  },
  'not-areas': {
    ja: '面（ポリゴン）でない図形があります。点や線ではなく、市町村の面のデータ（N03）を選んでください。',
    en: 'Some geometries are not areas (polygons). Choose the polygons of the municipalities (N03), not points or lines.',
  },
  'no-codes': {
    ja: '市町村コード（N03_007、code など）が見つかりません。市町村ごとの行政区域データ（N03）を選んでください。',
    en: 'No municipality codes (N03_007, code, …) were found. Choose the boundaries of municipalities (N03).',
  },
  'tokyo-datum': {
    ja: '日本測地系（旧測地系、Tokyo）の座標です。地図が約400mずれるので、世界測地系（JGD2011かJGD2000）のデータを選んでください。',
    en: 'The coordinates are in the old Tokyo datum, about 400 m off. Choose data in JGD2011 or JGD2000.',
  },
  projected: {
    ja: '座標が緯度経度ではありません（平面直角座標やUTMなど）。緯度経度（JGD2011）に直して、もう一度選んでください。',
    en: 'The coordinates are projected, not degrees of longitude and latitude. Convert them to JGD2011 and choose the file again.',
  },
  'other-datum': {
    ja: '座標の測地系が分かりません。世界測地系（JGD2011、JGD2000、WGS 84）の緯度経度に直して、もう一度選んでください。',
    en: 'The datum of the coordinates is not known. Convert them to JGD2011, JGD2000 or WGS 84 and choose the file again.',
  },
  'swapped-axes': {
    ja: '緯度と経度が逆に入っています。経度、緯度の順に直して、もう一度選んでください。',
    en: 'Latitude and longitude are swapped. Put longitude first and choose the file again.',
  },
  'outside-japan': {
    ja: '日本の外（東経122〜154度、北緯20〜46度の外）の座標があります。座標を確かめて、もう一度選んでください。',
    en: 'Some coordinates lie outside Japan (122–154°E, 20–46°N). Check them and choose the file again.',
  },
  'empty-geometry': {
    ja: '図形が空の市町村があります。ファイルを取り直して、もう一度選んでください。',
    en: 'A municipality has an empty geometry. Download the file again and choose it.',
  },
  'other-prefecture': {
    ja: '選んだ県の市町村がありません。その県のファイルを選ぶか、県の番号を確かめてください。',
    en: 'There are no municipalities of the prefecture asked for. Choose its file or check the code of the prefecture.',
  },
  'few-municipalities': {
    ja: '市町村の形が半分もそろいません。一部だけでは地図にならないので、県全体のファイルを選んでください。',
    en: 'Less than half of the municipalities have a shape, which makes no map. Choose the file of the whole prefecture.',
  },
} satisfies Record<string, Wording>;

export type ShapesFault = keyof typeof reasons;

export const isShapesFault = (code: string): code is ShapesFault => code in reasons;

export const wrongShapes = (code: ShapesFault, file: string, found?: string): Refusal =>
  refuse(code, reasons[code], { file }, found);
